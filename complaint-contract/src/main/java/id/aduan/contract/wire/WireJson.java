package id.aduan.contract.wire;

import id.aduan.contract.AccessEvent.Account;
import id.aduan.contract.AccessEvent.Reference;
import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.Code;
import id.aduan.contract.Commitment;
import id.aduan.contract.EventId;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one JSON of the platform: codes are strings, instants ISO 8601, absent is null, unknown
 * fields are skipped.
 */
public final class WireJson {
  private static final int DEEPEST_NESTING = 20;

  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                  .build())
          .addModule(codes())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .build();

  private WireJson() {}

  /** Codes and ids as plain JSON strings. */
  public static JacksonModule codes() {
    SimpleModule module = new SimpleModule("codes");
    module.addSerializer(Code.class, new CodeSerializer());
    add(module, TrackingId.class, TrackingId::new);
    add(module, OpdCode.class, OpdCode::new);
    add(module, AgencyCode.class, AgencyCode::new);
    add(module, InstitutionCode.class, InstitutionCode::new);
    add(module, AdapterName.class, AdapterName::new);
    add(module, PlaceCode.class, PlaceCode::new);
    add(module, CategoryCode.class, CategoryCode::new);
    add(module, PersonId.class, PersonId::new);
    add(module, Account.class, Account::new);
    add(module, Reference.class, Reference::new);
    add(module, Commitment.class, Commitment::new);
    add(module, EventId.class, EventId::new);
    add(module, SmsReference.class, SmsReference::new);
    return module;
  }

  /** What is wrong with JSON, without quoting it: it may hold personal data. */
  static String withoutContent(JacksonException e) {
    return e.getClass().getSimpleName()
        + " at "
        + e.getPathReference().replaceAll("\"[^\"]*\\.", "\"");
  }

  private static <C extends Code> void add(
      SimpleModule module, Class<C> type, Function<String, C> read) {
    module.addDeserializer(type, new CodeDeserializer<>(read));
  }

  private static final class CodeSerializer extends ValueSerializer<Code> {
    @Override
    public void serialize(Code code, JsonGenerator json, SerializationContext context) {
      json.writeString(code.value());
    }
  }

  private static final class CodeDeserializer<C extends Code> extends ValueDeserializer<C> {
    private final Function<String, C> read;

    CodeDeserializer(Function<String, C> read) {
      this.read = read;
    }

    @Override
    public C deserialize(JsonParser json, DeserializationContext context) {
      try {
        return read.apply(json.getString());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "not of the expected form");
      }
    }
  }
}
