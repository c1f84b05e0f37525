/// Papers over HTTP, as pages to look at and as PDF to print and seal.
@NullMarked
package cn.onestop.matters.paper.web;

import org.jspecify.annotations.NullMarked;
