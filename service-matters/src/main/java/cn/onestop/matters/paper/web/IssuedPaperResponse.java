package cn.onestop.matters.paper.web;

import cn.onestop.matters.paper.IssuedPaper;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;

/// A paper 文书 that a matter has.
///
/// @param paper how it is asked for: its kind, and `-2` and so on for a later one of the same kind
/// @param kind such as `supplement-notice`
/// @param title the same in the counter's words
/// @param ordinal the how-manieth of its kind, from 1
/// @param paperNumber 文号
/// @param at when what it tells took effect
/// @param by opaque reference of who issued it
/// @param html its address as a page
/// @param pdf its address as PDF
record IssuedPaperResponse(
    String paper,
    String kind,
    String title,
    int ordinal,
    String paperNumber,
    Instant at,
    String by,
    String html,
    String pdf) {

  static IssuedPaperResponse of(IssuedPaper issued, String matter, OfficeHours hours) {
    String address = "/api/v1/matters/%s/papers/%s".formatted(matter, issued.name());
    return new IssuedPaperResponse(
        issued.name(),
        issued.kind().wireName(),
        issued.kind().title(),
        issued.ordinal(),
        issued.number(matter, hours),
        issued.fact().at(),
        issued.fact().by(),
        address + ".html",
        address + ".pdf");
  }
}
