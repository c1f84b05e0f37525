/// The register of legal bases over HTTP.
@NullMarked
package cn.onestop.catalog.legal.web;

import org.jspecify.annotations.NullMarked;
