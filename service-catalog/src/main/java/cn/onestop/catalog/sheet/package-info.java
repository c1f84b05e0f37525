/// Tables of cells as spreadsheets keep them, whatever they are about: read row by row, and never
/// trusted.
@NullMarked
package cn.onestop.catalog.sheet;

import org.jspecify.annotations.NullMarked;
