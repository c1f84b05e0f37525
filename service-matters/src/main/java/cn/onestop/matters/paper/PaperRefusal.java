package cn.onestop.matters.paper;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why a paper is not given out, and what would help.
public sealed interface PaperRefusal extends Refusal {

  /// What the paper would tell has not happened.
  ///
  /// @param available the papers that there are
  record PaperUnknown(List<String> available) implements PaperRefusal {

    public PaperUnknown {
      available = List.copyOf(available);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "paper-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", available));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("available", available);
    }
  }

  /// Whom the papers were for was erased: nobody can print them again.
  record PaperErased() implements PaperRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "paper-erased";
    }
  }

  /// As many papers are being printed as this instance can print at once.
  record PrintersBusy() implements PaperRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.BUSY;
    }

    @Override
    public String code() {
      return "paper-printers-busy";
    }
  }
}
