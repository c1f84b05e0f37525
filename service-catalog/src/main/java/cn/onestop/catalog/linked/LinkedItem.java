package cn.onestop.catalog.linked;

import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.events.catalog.ItemContent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A guide in the terms of CPSV-AP 3.2.
///
/// @param today on which its status is told
record LinkedItem(InForce found, LocalDate today) {

  LinkedNode node() {
    var guide = guide();
    var address = address();
    var laws = new Laws(address, guide);
    var inputs = new Inputs(address, guide);
    var channels = new Channels(address, guide);
    return LinkedNode.of("PublicService")
        .at(address.item())
        .value("PublicService.identifier", found.item().code())
        .text("PublicService.name", name())
        .text("PublicService.description", new GuideSummary(guide).words())
        .node("PublicService.hasCompetentAuthority", authority())
        .node("PublicService.spatial", area())
        .value("PublicService.processingTime", LimitWords.duration(guide.promised()))
        .node("PublicService.status", CodeList.STATES.node(ItemStatus.of(found, today)))
        .nodes("PublicService.language", List.of(Languages.chinese()))
        .nodes("PublicService.thematicArea", thematicAreas())
        .nodes("PublicService.addressee", audiences())
        .nodes("PublicService.isClassifiedBy", classes())
        .nodes("PublicService.holdsRequirement", new Conditions(address, guide).requirements())
        .nodes("PublicService.hasInputType", inputs.types())
        .nodes("PublicService.hasInput", inputs.evidence())
        .nodes("PublicService.produces", outputs())
        .nodes("PublicService.follows", List.of(laws.procedure()))
        .nodes("PublicService.hasLegalResource", laws.resources())
        .nodes("PublicService.hasCost", new Costs(address, guide).costs())
        .nodes("PublicService.hasChannel", channels.channels())
        .nodes("PublicService.contactPoint", channels.contactPoints());
  }

  /// Whoever answers for it 实施主体, which need not be an office of the centre.
  private LinkedNode authority() {
    var authority = guide().authority();
    return LinkedNode.of("PublicOrganization")
        .at(address().of("authority"))
        .value("identifier", authority == null ? null : authority.deptCode())
        .text("PublicOrganization.preferredLabel", guide().deptName())
        .node("PublicOrganization.spatial", area());
  }

  /// The area of the centre, with a name if the guide names the township.
  private LinkedNode area() {
    var village = guide().village();
    return LinkedNode.of("AdministrativeTerritorialUnit", "Location")
        .at(Address.office(found.item().centre()) + "#area")
        .value("identifier", found.item().centre())
        .text("label", village == null ? null : village.townName());
  }

  private List<LinkedNode> thematicAreas() {
    return guide().category() == null
        ? List.of()
        : List.of(LinkedNode.of("Code").text("label", guide().category()));
  }

  private List<LinkedNode> audiences() {
    return guide().serviceObjects().stream()
        .flatMap(code -> CodeList.AUDIENCES.nodes(code).stream())
        .toList();
  }

  private List<LinkedNode> classes() {
    return Stream.of(
            CodeList.TASK_TYPES.nodes(guide().taskType()),
            CodeList.USE_LEVELS.nodes(guide().useLevel()),
            CodeList.PROJECT_TYPES.nodes(guide().projectType()))
        .flatMap(List::stream)
        .toList();
  }

  private List<LinkedNode> outputs() {
    if (guide().resultName() == null) {
      return List.of();
    }
    var result = guide().result();
    var type = CodeList.RESULT_TYPES.nodes(result == null ? null : result.resultType());
    return List.of(
        LinkedNode.of("Output")
            .at(address().of("result"))
            .value("Output.identifier", address().identifier("result"))
            .text("Output.name", guide().resultName())
            .nodes("Output.type", type));
  }

  private String name() {
    var variant = guide().variant();
    return variant == null ? guide().itemName() : "%s（%s）".formatted(guide().itemName(), variant);
  }

  private ItemContent guide() {
    return found.version().content();
  }

  private Address address() {
    return new Address(found.item().code());
  }
}
