/// What operations may ask of a service: verify, republish, rebuild, dead letters.
@NullMarked
package cn.onestop.kit.ops;

import org.jspecify.annotations.NullMarked;
