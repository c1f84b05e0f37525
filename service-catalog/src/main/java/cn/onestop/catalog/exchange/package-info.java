/// Items out of the catalogue and into it, in one shape whatever the format: JSON, CSV, XLSX.
@NullMarked
package cn.onestop.catalog.exchange;

import org.jspecify.annotations.NullMarked;
