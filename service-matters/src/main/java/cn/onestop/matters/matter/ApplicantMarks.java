package cn.onestop.matters.matter;

import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.identity.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keyed digests by which a matter is found again by who applies, though nothing of them can be
/// read: of ID number, name and phone, and a reference that stands for the person at this centre.
///
/// A digest names the key it was made with, so that what was filed before the installation got a
/// new one is still found. It is made for one centre: what two centres know of somebody cannot be
/// laid side by side.
public final class ApplicantMarks {

  private static final String REFERENCE = "r";
  private static final String REFERENCE_PURPOSE = "applicant-reference";
  private static final Pattern REFERENCE_FORM =
      Pattern.compile("([0-9a-z]{1,7})-([A-Za-z0-9_-]{22})");
  private static final int BASE = 36;

  private final KeyedDigests digests;

  public ApplicantMarks(KeyedDigests digests) {
    this.digests = digests;
  }

  /// What somebody can be looked for by.
  public enum By {
    ID_NUMBER("i") {
      @Override
      public String written(String text) {
        return Written.idNumber(text);
      }
    },
    NAME("n") {
      @Override
      public String written(String text) {
        return Written.name(text);
      }
    },
    PHONE("p") {
      @Override
      public String written(String text) {
        return Written.phone(text);
      }
    };

    private final String letter;

    By(String letter) {
      this.letter = letter;
    }

    /// However it was typed, as it is looked for; nothing where nothing of it counts.
    public abstract String written(String text);

    private String purpose() {
      return "applicant-" + letter;
    }
  }

  /// The key that marks are made with now.
  public int key() {
    return digests.keyId();
  }

  /// The marks of a matter of `centre`: of the applicant, the legal representative and the agent,
  /// each of whom somebody may ask for.
  public List<String> of(Applicant applicant, String centre) {
    List<String> marks = new ArrayList<>();
    add(marks, By.ID_NUMBER, applicant.idNumber(), centre);
    add(marks, By.NAME, applicant.name(), centre);
    add(marks, By.PHONE, applicant.phone(), centre);
    add(marks, By.NAME, applicant.legalRepresentative(), centre);
    Agent agent = applicant.agent();
    if (agent != null) {
      add(marks, By.ID_NUMBER, agent.idNumber(), centre);
      add(marks, By.NAME, agent.name(), centre);
      add(marks, By.PHONE, agent.phone(), centre);
    }
    marks.add(mark(REFERENCE, key(), digests.of(REFERENCE_PURPOSE, whose(applicant, centre))));
    return List.copyOf(marks);
  }

  /// The marks under which `text` may lie at `centre`, one for each key.
  public List<String> lookedFor(By by, String text, String centre) {
    List<String> marks = new ArrayList<>();
    digests
        .underEveryKey(by.purpose(), centre, by.written(text))
        .forEach((key, digest) -> marks.add(mark(by.letter, key, digest)));
    return marks;
  }

  /// Shows in the audit whether two searches were for the same. It is none of the marks, so that
  /// what stays on record leads to nothing.
  public String onRecord(By by, String text) {
    return digests.of("applicant-search", by.name(), by.written(text));
  }

  /// The marks under which somebody with that number may lie at `centre`, one for each key.
  public List<String> references(IdType type, String idNumber, String centre) {
    List<String> marks = new ArrayList<>();
    digests
        .underEveryKey(REFERENCE_PURPOSE, centre, type.name(), Written.idNumber(idNumber))
        .forEach((key, digest) -> marks.add(mark(REFERENCE, key, digest)));
    return marks;
  }

  /// What stands for that applicant at `centre`: derived, so that it is stored nowhere in the open,
  /// and nobody guesses it.
  public String reference(Applicant applicant, String centre) {
    return key(key()) + "-" + digests.of(REFERENCE_PURPOSE, whose(applicant, centre));
  }

  /// The mark that a reference leads to; none where it is no reference.
  public Optional<String> ofReference(String reference) {
    return Optional.of(REFERENCE_FORM.matcher(reference))
        .filter(Matcher::matches)
        .map(form -> REFERENCE + ":" + form.group(1) + ":" + form.group(2));
  }

  private void add(List<String> marks, By by, @Nullable String text, String centre) {
    String written = text == null ? "" : by.written(text);
    if (!written.isEmpty()) {
      marks.add(mark(by.letter, key(), digests.of(by.purpose(), centre, written)));
    }
  }

  private static String[] whose(Applicant applicant, String centre) {
    return new String[] {centre, applicant.idType(), Written.idNumber(applicant.idNumber())};
  }

  private static String mark(String letter, int key, String digest) {
    return letter + ":" + key(key) + ":" + digest;
  }

  private static String key(int id) {
    return Integer.toUnsignedString(id, BASE);
  }
}
