package id.aduan.cli.doors;

import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a service can be asked over HTTP.
 *
 * @param path with what is filled in in braces
 * @param parameters the names of what may be added to it
 */
public record Operation(String service, String method, String path, List<String> parameters) {
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** As the services of a running system describe them. */
  public static List<Operation> describedBy(SystemState state) throws InterruptedException {
    List<Operation> operations = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Part part : Part.SERVICES) {
        URI address = URI.create(state.address(part.label())).resolve("/api/v1/openapi");
        byte[] description =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
        WireJson.MAPPER
            .readTree(description)
            .path("paths")
            .properties()
            .forEach(path ->
                path.getValue()
                    .properties()
                    .forEach(method ->
                        operations.add(
                            new Operation(
                                part.label(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                names(method.getValue().path("parameters"))))));
      }
    } catch (IOException e) {
      throw new CannotStart("descriptions: " + e.getMessage() + " (expected: of every service)");
    }
    return operations;
  }

  private static List<String> names(JsonNode parameters) {
    return parameters.valueStream().map(parameter -> parameter.path("name").asString("")).toList();
  }
}
