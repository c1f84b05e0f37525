package cn.onestop.matters.casefile;

import static java.util.stream.Collectors.joining;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Why a case file does not take a document or give one out, and what would help.
public sealed interface CaseFileRefusal extends Refusal {

  /// The item's published list has no such material: nothing else may be asked for (最多跑一次, no
  /// materials beyond the guide).
  ///
  /// @param published the names of the list's materials, in its order
  record MaterialNotListed(int material, List<String> published) implements CaseFileRefusal {

    public MaterialNotListed {
      published = List.copyOf(published);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "case-file-material-not-listed";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(material, published.size());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("published", published);
    }
  }

  /// There is no such document, or its content is gone.
  record DocumentUnknown() implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "case-file-document-unknown";
    }
  }

  /// The matter has ended, or its documents were erased: nothing is added or taken out any more.
  record CaseFileClosed() implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "case-file-closed";
    }
  }

  /// What is to be replaced or taken out does not count any more, or belongs to another material.
  record NotCurrent(int file) implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "case-file-not-current";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(file);
    }
  }

  /// A case file has an end, so that nobody fills the store.
  record TooManyDocuments(int most) implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "case-file-full";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(most);
    }
  }

  /// The content is of a kind that is not taken, whatever its name says.
  ///
  /// @param found what it looks like
  record KindNotTaken(String found) implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "case-file-kind-not-taken";
    }

    @Override
    public List<String> arguments() {
      return List.of(
          found, Arrays.stream(FileKind.values()).map(FileKind::extension).collect(joining(" ")));
    }
  }

  /// There is nothing in it.
  record EmptyContent() implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "case-file-content-empty";
    }
  }

  /// It begins as a photo and is none.
  record BrokenContent() implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "case-file-content-broken";
    }
  }

  /// The name is too long or has characters that no file name has.
  record NameUnusable(int longest) implements CaseFileRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "case-file-name-unusable";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(longest);
    }
  }

  /// Documents go over from one matter to another of the same applicant only, and only with their
  /// consent (Personal Information Protection Law art. 13, 14).
  ///
  /// @param code `case-file-consent-missing`, `case-file-other-applicant`
  record ReuseRefused(String code) implements CaseFileRefusal {

    static ReuseRefused withoutConsent() {
      return new ReuseRefused("case-file-consent-missing");
    }

    static ReuseRefused ofAnother() {
      return new ReuseRefused("case-file-other-applicant");
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }
  }
}
