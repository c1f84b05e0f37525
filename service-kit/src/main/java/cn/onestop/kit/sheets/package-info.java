/// Tables as files that spreadsheets open.
@NullMarked
package cn.onestop.kit.sheets;

import org.jspecify.annotations.NullMarked;
