/// Powers 职权 of the list of powers and duties 权责清单, version by version.
@NullMarked
package cn.onestop.catalog.power;

import org.jspecify.annotations.NullMarked;
