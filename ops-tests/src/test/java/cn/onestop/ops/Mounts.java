package cn.onestop.ops;

import java.util.Set;
import java.util.stream.Collectors;

/// The files that secrets put into a pod.
final class Mounts {
  private Mounts() {}

  static Set<String> files(Tree workload) {
    return workload.at("spec.template.spec.volumes").stream()
        .flatMap(volume ->
            Manifests.containers(workload)
                .flatMap(container -> container.at("volumeMounts").stream())
                .filter(mount -> mount.at("name").equals(volume.at("name")))
                .flatMap(mount ->
                    volume.at("secret.items").stream()
                        .map(item -> mount.at("mountPath").text() + "/" + item.at("path").text())))
        .collect(Collectors.toSet());
  }
}
