package cn.onestop.matters.bundle;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why a bundle does not take what was asked for.
public sealed interface BundleRefusal extends Refusal {

  /// The items cannot be applied for together like this; everything that is wrong is said at once.
  record NotFileable(List<FieldRefusal> fields) implements BundleRefusal {

    public NotFileable {
      fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "bundle-not-fileable";
    }
  }

  /// There is no bundle of that number, or the caller must not learn that there is.
  record UnknownBundle() implements BundleRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "bundle-unknown";
    }
  }

  /// No matter of it is open for that.
  record NothingOpen() implements BundleRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "bundle-nothing-open";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("possible", List.of());
    }
  }

  /// What is named as missing is asked for by no matter that can still be told of it.
  ///
  /// @param outside places of the names in what was sent
  /// @param materials what can be named
  record NotAskedTogether(List<Integer> outside, List<String> materials) implements BundleRefusal {

    public NotAskedTogether {
      outside = List.copyOf(outside);
      materials = List.copyOf(materials);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "bundle-not-asked-together";
    }

    @Override
    public List<FieldRefusal> fields() {
      return outside.stream()
          .map(place -> FieldRefusal.of("/materials/" + place, "bundle-not-asked-together-field"))
          .toList();
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("materials", materials);
    }
  }

  /// None of its items asks for such a material.
  ///
  /// @param materials what they ask for
  record MaterialNotAsked(int material, List<String> materials) implements BundleRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "bundle-material-not-asked";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(material);
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("materials", materials);
    }
  }
}
