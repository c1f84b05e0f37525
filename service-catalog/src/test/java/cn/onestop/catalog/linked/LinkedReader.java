package cn.onestop.catalog.linked;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.util.Context;
import org.springframework.core.io.ClassPathResource;

/// Reads linked data as a stranger would: nothing is known but the document, the address it came
/// from, and the context that the service itself serves. Asking any other address is an error.
///
/// It is held against shapes of our own, written from the specification of CPSV-AP 3.2.0, since the
/// official SHACL file is not kept here; what they leave out is not tested.
public final class LinkedReader {

  /// Where the documents are said to come from.
  public static final String CENTER = "http://center.example";

  private static final Shapes SHAPES = Shapes.parse(graphOf("cpsv-ap/shapes.ttl"));

  private LinkedReader() {}

  /// What the document says.
  public static Model read(String json) {
    var options = new JsonLdOptions(new OnlyOurContext());
    var context = new Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    var model = ModelFactory.createDefaultModel();
    RDFParser.fromString(json, Lang.JSONLD11)
        .base(CENTER + "/api/v1/catalog/items")
        .context(context)
        .parse(model);
    return model;
  }

  /// What the shapes find wrong, each as a sentence; empty if nothing is.
  public static List<String> flaws(Model model) {
    return ShaclValidator.get().validate(SHAPES, model.getGraph()).getEntries().stream()
        .map(entry -> "%s %s: %s".formatted(entry.focusNode(), entry.resultPath(), entry.message()))
        .toList();
  }

  private static Graph graphOf(String resource) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OnlyOurContext implements DocumentLoader {
    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
      if (!url.toString().equals(CENTER + Address.CONTEXT)) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "asked for " + url);
      }
      try (var in =
          new ClassPathResource("cn/onestop/catalog/linked/context.jsonld").getInputStream()) {
        var document = JsonDocument.of(in);
        document.setDocumentUrl(url);
        return document;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
