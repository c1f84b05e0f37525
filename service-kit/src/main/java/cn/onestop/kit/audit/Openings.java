package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.PersonalDataOpened;
import cn.onestop.events.audit.ReasonOpened;
import cn.onestop.kit.audit.AuditRefusal.ReasonTooShort;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.util.Collection;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Personal data is opened for a written reason, and that it was is on record before anybody sees
/// it (Personal Information Protection Law art. 6, 51 and 54; 社会救助暂行办法第61条). Whoever calls this
/// shows the data only after it has returned.
///
/// The same request again, on the same day, finds its record and adds none; on another day it is
/// another opening.
public final class Openings {

  /// What is shorter counts as no reason given.
  public static final int SHORTEST_REASON = 10;

  private final Journals<AuditSheet, AuditEvent> journals;
  private final SheetIds ids;
  private final Commands commands;
  private final Sealing sealing;
  private final KeyedDigests digests;
  private final OfficeClock clock;

  Openings(
      Journals<AuditSheet, AuditEvent> journals,
      SheetIds ids,
      Commands commands,
      Sealing sealing,
      KeyedDigests digests,
      OfficeClock clock) {
    this.journals = journals;
    this.ids = ids;
    this.commands = commands;
    this.sealing = sealing;
    this.digests = digests;
    this.clock = clock;
  }

  /// What is opened, and why.
  ///
  /// @param thing number of the matter or complaint
  /// @param centre the centre it belongs to
  /// @param fields which of the personal data, at least one
  /// @param reason in free text; kept sealed
  public record Opening(
      String thing, String centre, Collection<? extends Enum<?>> fields, @Nullable String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "Opening[" + thing + "]";
    }
  }

  /// Writes down that personal data is being opened.
  ///
  /// @throws Refused with [ReasonTooShort] if nobody would know why
  public void record(AuditedCall call, RequestKey request, Opening opening) {
    String reason = opening.reason() == null ? "" : opening.reason().strip();
    if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
      throw new Refused(new ReasonTooShort(SHORTEST_REASON));
    }
    write(
        call,
        request,
        opening.centre(),
        (sheet, place) -> {
          SealedEntry sealed =
              sealing.forAggregate(sheet, place.sealed()).seal("reason-" + place.next(), reason);
          return Decision.<AuditEvent>of(
                  new PersonalDataOpened(
                      call,
                      opening.thing(),
                      opening.centre(),
                      opening.fields().stream().map(Enum::name).distinct().sorted().toList(),
                      sealed.reference()))
              .sealing(sealed);
        });
  }

  /// Writes down that the reason of an opening is being read.
  void record(AuditedCall call, RequestKey request, ReasonOpened opened) {
    write(call, request, opened.centre(), (sheet, place) -> Decision.<AuditEvent>of(opened));
  }

  /// Where on its sheet the next fact will stand.
  private record NextPlace(long next, @Nullable SealedPart sealed) {}

  private void write(
      AuditedCall call,
      RequestKey request,
      String centre,
      BiFunction<String, NextPlace, Decision<AuditEvent>> decide) {
    String id =
        ids.openings(OfficeHours.DEFAULT.dateOf(clock.now()), centre)
            + digests.of("audit", call.person());
    Command command = commands.of(request, call.person());
    try {
      journals.create(id, command, () -> decide.apply(id, new NextPlace(1, null)));
    } catch (Refused refused) {
      if (!(refused.refusal() instanceof JournalRefusal.Exists)) {
        throw refused;
      }
      journals.change(
          id,
          null,
          command,
          entry -> decide.apply(id, new NextPlace(entry.version() + 1, entry.sealed())));
    }
  }
}
