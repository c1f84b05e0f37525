package cn.onestop.events.complaints;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// A complaint came in.
///
/// @param number the public number
/// @param aboutMatter number of the matter it is about, if it names one
/// @param aboutUnit office complained of; consumers keep the complaint from it when `restricted`
/// @param aboutStaff opaque reference of the person complained of
/// @param restricted whether those it is about must not see it
/// @param channel `ONLINE`, `WINDOW`, `PHONE`, `MAIL`, `EMAIL`, `LETTER_BOX`, `HOTLINE_12345`
/// @param anonymous whether the complainant gave no name
/// @param kind `CONSULTATION` 咨询, `HELP` 求助, `SUGGESTION` 意见建议, `COMPLAINT` 投诉举报
/// @param content the text, sealed, and the complainant's data with it
/// @param decideBy until when acceptance must be decided
@EventType("cn.onestop.complaints.complaint-filed.v1")
public record ComplaintFiled(
    String number,
    String centre,
    @Nullable String aboutMatter,
    @Nullable String aboutUnit,
    @Nullable String aboutStaff,
    boolean restricted,
    String channel,
    boolean anonymous,
    String kind,
    SealedReference content,
    PlainDue decideBy)
    implements ComplaintEvent {}
