/// Bundles over HTTP.
@NullMarked
package cn.onestop.matters.bundle.web;

import org.jspecify.annotations.NullMarked;
