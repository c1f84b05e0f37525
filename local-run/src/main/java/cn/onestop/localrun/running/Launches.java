package cn.onestop.localrun.running;

import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each process of a center is told when it starts. Secrets are told by the name of the file
/// they lie in, never on a command line.
final class Launches {
  private final CenterData data;
  private final Topology topology;
  private final Optional<String> otherIssuer;

  Launches(Center center) {
    this.data = center.data();
    this.topology = center.topology();
    this.otherIssuer = center.otherIssuer();
  }

  List<String> arguments(Part part) {
    var port = String.valueOf(topology.port(part));
    return switch (part.program()) {
      case STORE -> List.of("--port", port, "--data", data.storeFile().toString());
      case BROKER ->
          List.of(
              "--port",
              port,
              "--controller-port",
              String.valueOf(topology.controllerPort()),
              "--data",
              data.broker().toString());
      case CATALOG, MATTERS, MONITORING, COMPLAINTS, IDENTITY, GATEWAY -> List.of();
    };
  }

  Map<String, String> environment(Part part) {
    if (!part.program().isApplication()) {
      return Map.of();
    }
    var environment = new LinkedHashMap<>(ofEveryApplication(part));
    environment.putAll(whoVouches());
    if (part.program() == Program.GATEWAY) {
      environment.putAll(ofTheGateway());
    }
    if (part.program() == Program.IDENTITY) {
      environment.put("ONESTOP_IDENTITY_PORTAL_SECRET_FILE", data.portalClientSecret().toString());
      environment.put("ONESTOP_IDENTITY_ACCOUNTS_FILE", data.demoAccounts().toString());
    }
    if (part.program() == Program.CATALOG) {
      environment.put("ONESTOP_CATALOG_SAMPLE_DATA", "true");
    }
    return environment;
  }

  private Map<String, String> ofEveryApplication(Part part) {
    return Map.ofEntries(
        Map.entry("SERVER_ADDRESS", Topology.HOST),
        Map.entry("SERVER_PORT", String.valueOf(topology.port(part))),
        Map.entry("MANAGEMENT_SERVER_ADDRESS", Topology.HOST),
        Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(topology.managementPort(part))),
        Map.entry("MONGODB_URI", "mongodb://" + hostAndPort(Program.STORE)),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", hostAndPort(Program.BROKER)),
        Map.entry("ONESTOP_KEYS_FILE", data.installationKeys().toString()),
        Map.entry("ONESTOP_INSTANCE", part.name()),
        Map.entry("ONESTOP_OFFICE_CLOCK_FILE", data.officeClock().toString()));
  }

  /// Another provider says itself where its keys are.
  private Map<String, String> whoVouches() {
    var gateway = topology.gateway();
    return otherIssuer
        .map(issuer -> Map.of("ONESTOP_IDENTITY_ISSUER_URI", issuer))
        .orElseGet(() ->
            Map.of(
                "ONESTOP_IDENTITY_ISSUER_URI", gateway.toString(),
                "ONESTOP_IDENTITY_JWK_SET_URI", gateway.resolve("/oauth2/jwks").toString()));
  }

  private Map<String, String> ofTheGateway() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("ONESTOP_PUBLIC_URL", topology.gateway().toString());
    environment.put("ONESTOP_BROWSER_CLIENT_SECRET_FILE", data.portalClientSecret().toString());
    environment.put("ONESTOP_BROWSER_KEY_FILE", data.sessionKeys().toString());
    topology
        .services()
        .forEach(service -> environment.put(addressesVariable(service), addresses(service)));
    return environment;
  }

  /// The gateway's setting `onestop.services.service-catalog` as an environment variable.
  private static String addressesVariable(Program service) {
    return "ONESTOP_SERVICES_" + service.label().replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private String addresses(Program service) {
    return topology.parts(service).stream()
        .map(part -> topology.address(part).toString())
        .collect(Collectors.joining(","));
  }

  private String hostAndPort(Program program) {
    return topology.hostAndPort(topology.only(program));
  }
}
