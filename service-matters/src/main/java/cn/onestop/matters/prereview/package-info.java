/// The check of the materials before an application is filed 预审.
@NullMarked
package cn.onestop.matters.prereview;

import org.jspecify.annotations.NullMarked;
