package id.aduan.embedded.store;

import java.util.List;

/** An index as it was asked for. */
record IndexDefinition(String name, List<Part> parts, boolean unique, boolean sparse) {

  /** One field of an index and its direction. */
  record Part(FieldPath path, boolean ascending) {}

  IndexDefinition {
    parts = List.copyOf(parts);
  }
}
