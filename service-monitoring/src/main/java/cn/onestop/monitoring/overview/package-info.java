/// The numbers of a day and of now.
@NullMarked
package cn.onestop.monitoring.overview;

import org.jspecify.annotations.NullMarked;
