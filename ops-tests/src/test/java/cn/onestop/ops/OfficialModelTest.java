package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every object is what the official description of Kubernetes allows: no field that does not
/// exist, none missing that must be there, quantities that are quantities.
class OfficialModelTest {
  private static final Manifests TRIAL = Manifests.trial();
  private static final Map<String, String> VERSIONS =
      Map.of(
          "v1",
          "V1",
          "apps/v1",
          "V1",
          "batch/v1",
          "V1",
          "policy/v1",
          "V1",
          "networking.k8s.io/v1",
          "V1");

  @Test
  void every_object_is_as_kubernetes_describes_it() {
    assertThat(TRIAL.all()).isNotEmpty().allSatisfy(OfficialModelTest::validate);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment/gateway, spec.template.spec.containers.0.readynessProbe, x",
    "Deployment/gateway, spec.replicas, two",
    "Deployment/gateway, spec.selector,",
    "Deployment/gateway, apiVersion, apps/v1beta1",
    "Deployment/gateway, spec.template.spec.containers.0.resources.limits.memory, 512MB",
    "StatefulSet/kafka, spec.volumeClaimTemplates.0.spec.storage, 1Gi",
    "NetworkPolicy/kafka, spec.ingress.0.form, x"
  })
  void what_kubernetes_does_not_know_is_refused(String id, String path, String value) {
    var broken = TRIAL.with(id, path, value).get(id).orElseThrow();

    assertThatThrownBy(() -> validate(broken)).isNotNull();
  }

  private static void validate(Tree object) throws Exception {
    var kind = object.at("kind").text();
    var version = VERSIONS.get(object.at("apiVersion").text());
    assertThat(version).as(object.at("apiVersion").text()).isNotNull();
    var type = Class.forName("io.kubernetes.client.openapi.models." + version + kind);
    var json = new Gson().toJsonTree(object.value());
    try {
      type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
    } catch (InvocationTargetException e) {
      throw new AssertionError(
          Manifests.id(object).toLowerCase(Locale.ROOT) + ": " + e.getCause(), e);
    }
    JSON.getGson().fromJson(json, type);
  }
}
