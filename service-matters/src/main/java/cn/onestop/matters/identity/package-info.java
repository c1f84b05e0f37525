/// What tells people and organisations apart: kinds of identity papers, the checks of their
/// numbers, who acts for whom.
@NullMarked
package cn.onestop.matters.identity;

import org.jspecify.annotations.NullMarked;
