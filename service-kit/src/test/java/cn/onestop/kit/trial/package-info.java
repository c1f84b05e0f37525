/// A service made for trying out what this module gives a service: real server, real calls.
@NullMarked
package cn.onestop.kit.trial;

import org.jspecify.annotations.NullMarked;
