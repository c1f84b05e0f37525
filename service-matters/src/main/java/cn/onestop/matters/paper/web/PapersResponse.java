package cn.onestop.matters.paper.web;

import cn.onestop.matters.paper.PaperDesk.Listed;
import cn.onestop.time.calendar.OfficeHours;
import java.util.List;

/// The papers of a matter so far.
///
/// @param openable whether they can be opened; not once the applicant's data was erased
record PapersResponse(String number, boolean openable, List<IssuedPaperResponse> papers) {

  static PapersResponse of(Listed listed, OfficeHours hours) {
    String number = listed.matter().number();
    return new PapersResponse(
        number,
        !listed.erased(),
        listed.papers().stream()
            .map(issued -> IssuedPaperResponse.of(issued, number, hours))
            .toList());
  }
}
