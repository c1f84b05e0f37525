package cn.onestop.gateway.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;

/// Fetches the keys of the built-in provider from the first of its instances that answers: all have
/// the same.
final class ProviderKeys implements ResourceRetriever {
  static final String PATH = "/oauth2/jwks";

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(3);
  private static final int LARGEST_KEY_SET = 100_000;

  private final List<URI> instances;
  private final ResourceRetriever one =
      new DefaultResourceRetriever(
          (int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST_KEY_SET);

  ProviderKeys(List<URI> instances) {
    this.instances = List.copyOf(instances);
  }

  @Override
  public Resource retrieveResource(URL any) throws IOException {
    var failure = new IOException("no instance of the provider answers");
    for (var instance : instances) {
      try {
        return one.retrieveResource(instance.resolve(PATH).toURL());
      } catch (IOException next) {
        failure.addSuppressed(next);
      }
    }
    throw failure;
  }
}
