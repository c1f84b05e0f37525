/// Reconciling the list of powers over HTTP.
@NullMarked
package cn.onestop.catalog.reconciling.web;

import org.jspecify.annotations.NullMarked;
