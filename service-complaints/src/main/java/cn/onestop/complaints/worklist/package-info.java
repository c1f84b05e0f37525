/// What complaints there are to handle.
@NullMarked
package cn.onestop.complaints.worklist;

import org.jspecify.annotations.NullMarked;
