@NullMarked
package cn.onestop.kit.web;

import org.jspecify.annotations.NullMarked;
