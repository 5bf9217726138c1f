package id.aduan.cli.signin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first form of a login page: where it goes and what it carries unseen. */
record LoginForm(String action, Map<String, String> hidden) {
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("<input\\b([^>]*)>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  static LoginForm firstOn(String page) throws IOException {
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      throw new IOException("login page: no form (expected: one)");
    }
    Map<String, String> hidden = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(form.group(2));
    while (input.find()) {
      Map<String, String> attributes = attributes(input.group(1));
      if ("hidden".equalsIgnoreCase(attributes.get("type")) && attributes.containsKey("name")) {
        hidden.put(attributes.get("name"), attributes.getOrDefault("value", ""));
      }
    }
    return new LoginForm(attributes(form.group(1)).getOrDefault("action", ""), hidden);
  }

  Map<String, String> filledIn(String user, String password) {
    Map<String, String> fields = new LinkedHashMap<>(hidden);
    fields.put("username", user);
    fields.put("password", password);
    return fields;
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
      attributes.put(attribute.group(1).toLowerCase(java.util.Locale.ROOT), unescaped(value));
    }
    return attributes;
  }

  private static String unescaped(String value) {
    return value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#43;", "+")
        .replace("&#x3D;", "=")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
