/// Drafts of applications 暂存: what somebody has typed so far, kept on the server until it is filed.
@NullMarked
package cn.onestop.matters.draft;

import org.jspecify.annotations.NullMarked;
