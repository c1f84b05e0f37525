@NullMarked
package cn.onestop.kit.signedin.web;

import org.jspecify.annotations.NullMarked;
