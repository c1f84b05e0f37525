/// Flow charts over HTTP, as data and as drawings.
@NullMarked
package cn.onestop.catalog.chart.web;

import org.jspecify.annotations.NullMarked;
