/// One class for each command of `./center`.
@NullMarked
package cn.onestop.localrun.commands;

import org.jspecify.annotations.NullMarked;
