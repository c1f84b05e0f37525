/// Checks the access token and asks the rights table before any endpoint runs.
@NullMarked
package cn.onestop.kit.signedin.web;

import org.jspecify.annotations.NullMarked;
