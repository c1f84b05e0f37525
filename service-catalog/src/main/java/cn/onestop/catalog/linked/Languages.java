package cn.onestop.catalog.linked;

/// The language in which the centre serves, by the name that the profile asks for.
final class Languages {

  private static final String CHINESE =
      "http://publications.europa.eu/resource/authority/language/ZHO";

  private Languages() {}

  static LinkedNode chinese() {
    return LinkedNode.of("LinguisticSystem").at(CHINESE);
  }
}
