package cn.onestop.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The environment variables a program takes: for each setting that its code binds, its
/// application.yaml holds, or either of them names as a placeholder.
final class Settings {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)[:}]");

  /// Spring Boot's own settings that ours rely on and no file of ours mentions.
  private static final Set<String> BOOT = Set.of("SPRING_CONFIG_IMPORT");

  private final Set<String> variables = new TreeSet<>(BOOT);

  static Set<String> of(String program) {
    var settings = new Settings();
    settings.file(Project.settings(program), "");
    settings.classes(Project.file(program + "/target/classes"));
    if (!program.equals("gateway")) {
      settings.classes(Project.file("service-kit/target/classes"));
    }
    return settings.variables;
  }

  private void file(Tree place, String name) {
    place.map().forEach((key, child) -> file(child, name.isEmpty() ? key : name + "." + key));
    if (place.map().isEmpty()) {
      add(name);
      placeholders(place.text());
      place.stream().forEach(each -> each.scalars().forEach(this::placeholders));
    }
  }

  private void classes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        read(directory, ClassFile.of().parse(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path directory, ClassModel type) throws IOException {
    for (var annotation : annotations(type)) {
      if (annotation.className().stringValue().endsWith("/ConfigurationProperties;")) {
        components(directory, type, first(annotation));
      }
    }
    for (var method : type.methods()) {
      annotations(method).forEach(annotation -> condition(annotation));
      method
          .findAttribute(Attributes.runtimeVisibleParameterAnnotations())
          .ifPresent(parameters ->
              parameters
                  .parameterAnnotations()
                  .forEach(each -> each.forEach(annotation -> condition(annotation))));
    }
    annotations(type).forEach(annotation -> condition(annotation));
  }

  /// `@Value("${…}")`, `@ConditionalOnProperty("…")` and their like.
  private void condition(Annotation annotation) {
    var name = annotation.className().stringValue();
    if (name.endsWith("/Value;")) {
      placeholders(first(annotation));
    } else if (name.contains("/ConditionalOn") && name.endsWith("Property;")) {
      add(first(annotation));
    }
  }

  private void components(Path directory, ClassModel type, String prefix) throws IOException {
    for (var component : type.findAttribute(Attributes.record()).orElseThrow().components()) {
      var name = prefix + "." + dashed(component.name().stringValue());
      add(name);
      var descriptor = type(component);
      var nested = directory.resolve(descriptor + ".class");
      if (Files.exists(nested)) {
        var model = ClassFile.of().parse(nested);
        if (model.findAttribute(Attributes.record()).isPresent()) {
          components(directory, model, name);
        }
      }
    }
  }

  private static String type(RecordComponentInfo component) {
    return component.descriptor().stringValue().replaceAll("^L|;$", "");
  }

  private void placeholders(String text) {
    PLACEHOLDER.matcher(text).results().forEach(found -> add(found.group(1)));
  }

  /// A variable may write a dash as an underscore or leave it out.
  private void add(String setting) {
    var upper = setting.toUpperCase(Locale.ROOT).replace('.', '_');
    variables.add(upper.replace('-', '_'));
    variables.add(upper.replace("-", ""));
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Iterable<Annotation> annotations(AttributedElement element) {
    return element
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .map(found -> found.annotations())
        .orElse(java.util.List.of());
  }

  private static String first(Annotation annotation) {
    return annotation.elements().stream()
        .filter(element -> Set.of("value", "prefix", "name").contains(element.name().stringValue()))
        .map(AnnotationElement::value)
        .map(Settings::text)
        .findFirst()
        .orElse("");
  }

  private static @Nullable String text(AnnotationValue value) {
    return switch (value) {
      case AnnotationValue.OfString string -> string.stringValue();
      case AnnotationValue.OfArray array when !array.values().isEmpty() ->
          text(array.values().getFirst());
      default -> "";
    };
  }
}
