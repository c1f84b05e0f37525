/// What the office puts into the applicant's hands in writing 文书: receipts, notices, decisions. A
/// paper is a rendering of one fact of the journal and of what was so at that moment; nothing of it
/// is stored.
@NullMarked
package cn.onestop.matters.paper;

import org.jspecify.annotations.NullMarked;
