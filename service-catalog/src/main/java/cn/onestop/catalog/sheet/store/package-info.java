/// Tables as files: CSV and XLSX.
@NullMarked
package cn.onestop.catalog.sheet.store;

import org.jspecify.annotations.NullMarked;
