package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.ChannelForStaff;
import cn.onestop.complaints.complaint.Subjects.About;
import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintFiled;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody complains, asks or suggests: online without signing in, or through staff who enter what
/// came by telephone, letter or hotline.
public final class FileComplaint {

  /// Where what was said, and by whom, lies sealed.
  public static final String CONTENT = "content";

  private final Journals<Complaint, ComplaintEvent> journals;
  private final ComplaintNumbers numbers;
  private final Subjects subjects;
  private final Posts posts;
  private final Calendars calendars;
  private final Commands commands;
  private final Sealing sealing;
  private final OfficeClock clock;

  public FileComplaint(
      Journals<Complaint, ComplaintEvent> journals,
      ComplaintNumbers numbers,
      Subjects subjects,
      Posts posts,
      Calendars calendars,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.numbers = numbers;
    this.subjects = subjects;
    this.posts = posts;
    this.calendars = calendars;
    this.commands = commands;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// What is filed.
  public record Filing(About about, @Nullable Channel channel, Kind kind, Content content) {

    Channel way() {
      return channel == null ? Channel.ONLINE : channel;
    }

    boolean anonymous() {
      return content.complainant() == null;
    }
  }

  /// Files it, or tells again what the same request filed. The number is taken only once nobody has
  /// filed it: the loser of a race leaves a hole in the sequence.
  public Done<Complaint, ComplaintEvent> file(Filing filing, Caller caller, RequestKey request) {
    String id = commands.newId(journals.type().idPrefix(), request);
    return journals.create(
        id, commands.of(request, by(filing, caller)), () -> filed(id, filing, caller));
  }

  /// Who complains online is named in the sealed content or nowhere, even if they are signed in:
  /// facts and events are read by more people than may know the complainant.
  private static String by(Filing filing, Caller caller) {
    return filing.way() == Channel.ONLINE ? RequestKey.ANONYMOUS : caller.client();
  }

  private Decision<ComplaintEvent> filed(String id, Filing filing, Caller caller) {
    Instant now = clock.now();
    Subject subject = subjects.of(filing.about(), filing.kind(), now);
    if (filing.way() != Channel.ONLINE && !isStaff(caller, subject.centre(), now)) {
      throw new Refused(new ChannelForStaff(filing.way()));
    }
    ComplaintLimits limits = new ComplaintLimits(calendars.time());
    String number = numbers.take(limits.time().hours().dateOf(now), id);
    SealedEntry content =
        sealing.forAggregate(id, null).seal(CONTENT, CanonicalJson.write(filing.content()));
    return Decision.<ComplaintEvent>at(
            now,
            event(
                number,
                subject,
                filing,
                content.reference(),
                limits.due(ComplaintLimits.DECIDE, now)))
        .sealing(content);
  }

  private boolean isStaff(Caller caller, String centre, Instant at) {
    return caller.signedIn()
        && posts.heldBy(caller.person(), at).stream()
            .anyMatch(post -> post.centre().equals(centre));
  }

  /// The fact of the filing.
  static ComplaintFiled event(
      String number, Subject subject, Filing filing, SealedReference content, PlainDue decideBy) {
    return new ComplaintFiled(
        number,
        subject.centre(),
        subject.matter(),
        subject.unit(),
        subject.staff(),
        subject.restricted(),
        filing.way().name(),
        filing.anonymous(),
        filing.kind().name(),
        content,
        decideBy);
  }
}
