package cn.onestop.catalog.linked;

import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.offices.KnownOffice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes items, whole catalogues and code lists as linked data.
public final class LinkedCatalogue {

  private final Function<String, Optional<KnownOffice>> offices;

  /// @param offices finds an office by its code
  public LinkedCatalogue(Function<String, Optional<KnownOffice>> offices) {
    this.offices = offices;
  }

  /// One item.
  public LinkedDocument item(InForce found, LocalDate today) {
    return document(new LinkedItem(found, today).node().members());
  }

  /// Items of any number of centres: for each centre a data set, published by the centre.
  public LinkedDocument catalogue(List<InForce> items, LocalDate today) {
    var datasets =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.item().centre(), TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(of -> dataset(of.getKey(), of.getValue(), today).members())
            .toList();
    return document(Map.of("@graph", datasets));
  }

  /// The code lists that items refer to.
  public LinkedDocument codes() {
    return document(Map.of("@graph", CodeList.all().stream().map(LinkedNode::members).toList()));
  }

  private LinkedNode dataset(String centre, List<InForce> items, LocalDate today) {
    var name = offices.apply(centre).map(KnownOffice::name).orElse(centre);
    return LinkedNode.of("Dataset")
        .at(Address.office(centre) + "#catalogue")
        .value("Dataset.identifier", centre)
        .text("Dataset.title", name + "政务服务事项目录", "Public services of " + name)
        .text("Dataset.description", "现行办事指南", "The guides in force")
        .node(
            "Dataset.publisher",
            LinkedNode.of("Agent")
                .at(Address.office(centre))
                .value("Agent.identifier", centre)
                .text("Agent.name", name))
        .nodes(
            "Dataset.hasPart", items.stream().map(it -> new LinkedItem(it, today).node()).toList());
  }

  private static LinkedDocument document(Map<String, Object> content) {
    var whole = new TreeMap<String, Object>(content);
    whole.put("@context", Address.CONTEXT);
    return new LinkedDocument(CanonicalJson.write(whole));
  }
}
