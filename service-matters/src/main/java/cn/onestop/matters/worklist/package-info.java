/// What lies on whose desk: matters by centre, department, window, village and person.
@NullMarked
package cn.onestop.matters.worklist;

import org.jspecify.annotations.NullMarked;
