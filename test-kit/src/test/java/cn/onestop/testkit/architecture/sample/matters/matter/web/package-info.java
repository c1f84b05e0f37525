@NullMarked
package cn.onestop.testkit.architecture.sample.matters.matter.web;

import org.jspecify.annotations.NullMarked;
