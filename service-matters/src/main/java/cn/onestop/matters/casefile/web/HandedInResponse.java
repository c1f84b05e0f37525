package cn.onestop.matters.casefile.web;

import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.CaseFileReceived;
import cn.onestop.kit.journal.Done;
import cn.onestop.matters.casefile.CaseFile;

/// A document after what was done with it.
///
/// @param number the public case number 办件编号
/// @param file its number in the case file
/// @param material place of its material in the item's list
/// @param size in bytes, as kept
/// @param current whether it counts
record HandedInResponse(
    String number, int file, int material, String mediaType, long size, boolean current) {

  /// What the request took in, the same when it is told again.
  static HandedInResponse received(Done<CaseFile, CaseFileEvent> done) {
    var received = (CaseFileReceived) done.facts().getFirst().event();
    return of(done, received.file());
  }

  static HandedInResponse of(Done<CaseFile, CaseFileEvent> done, int file) {
    var document = done.state().document(file).orElseThrow();
    return new HandedInResponse(
        done.state().number(),
        file,
        document.material(),
        document.mediaType(),
        document.size(),
        document.current());
  }
}
