package id.aduan.routing;

import id.aduan.contract.OpdCode;
import id.aduan.letters.Letterhead;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.ErasurePolicy;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.maps.MapTiles;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.surges.SurgePolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code routing.*}.
 *
 * @param publicUrl where the API of this service is reached, for links
 * @param clockEvery how often the clock looks for what it has to do
 * @param boardsEvery how often boards are brought up to date
 * @param appointments the limits of substitutions and interim authorities, and when to warn
 * @param conflict who handles misconduct of the administration itself
 * @param retention how long what is personal is kept, and how soon it must be erased
 * @param surge when so many complaints of one kecamatan are answered shortly
 * @param reporter what the messages to reporters have in common, for the preview of them
 * @param map where a case page gets its map from; none is shown without tiles
 * @param reference directory with reference files that replace those that ship
 */
@Validated
@ConfigurationProperties("routing")
record RoutingProperties(
    URI publicUrl,
    @DefaultValue("5s") Duration clockEvery,
    @DefaultValue("1m") Duration boardsEvery,
    @DefaultValue OfAppointments appointments,
    @DefaultValue OfConflict conflict,
    @DefaultValue OfRetention retention,
    @DefaultValue OfSurge surge,
    @DefaultValue OfReporter reporter,
    @DefaultValue OfMap map,
    @Nullable Path reference) {

  /** {@code routing.appointments.*}, in days. */
  record OfAppointments(
      @DefaultValue("30") int longestSubstitution,
      @DefaultValue("30") int longestInterim,
      @DefaultValue({"30", "14", "7", "1"}) List<Integer> warnDays) {

    AppointmentPolicy policy() {
      return new AppointmentPolicy(longestSubstitution, longestInterim, warnDays);
    }
  }

  /**
   * {@code routing.conflict.*}.
   *
   * @param coordinatingOffices the OPDs whose people coordinate
   * @param leadershipOffice the OPD of the Sekda and the Bupati
   */
  record OfConflict(
      @DefaultValue({"SETDA", "KOMINFO"}) List<String> coordinatingOffices,
      @DefaultValue("SETDA") String leadershipOffice) {

    ConflictPolicy policy() {
      return new ConflictPolicy(
          coordinatingOffices.stream().map(OpdCode::new).collect(Collectors.toSet()),
          new OpdCode(leadershipOffice));
    }
  }

  /**
   * {@code routing.retention.*}.
   *
   * @param caseContent after the end of a case
   * @param misconduct after the end of a case in which it is alleged
   * @param confirmErasureWithin the time in which all holders must confirm an erasure
   */
  record OfRetention(
      @DefaultValue("5y") Period caseContent,
      @DefaultValue("10y") Period misconduct,
      @DefaultValue("3d") Duration confirmErasureWithin) {

    ErasurePolicy policy() {
      return new ErasurePolicy(confirmErasureWithin, caseContent, misconduct);
    }
  }

  /**
   * {@code routing.surge.*}.
   *
   * @param complaints so many of one kecamatan are a surge
   * @param within so long
   */
  record OfSurge(@DefaultValue("30") int complaints, @DefaultValue("1h") Duration within) {

    SurgePolicy policy() {
      return new SurgePolicy(complaints, within);
    }
  }

  /**
   * {@code routing.reporter.*}, as notification-service has them.
   *
   * @param followPage where a citizen follows his complaint
   * @param signature who writes to him
   */
  record OfReporter(
      @DefaultValue("http://127.0.0.1:8081/lacak") URI followPage,
      @DefaultValue("Aduan 1708 Kabupaten Solok Selatan") String signature) {

    Letterhead letterhead() {
      return new Letterhead(followPage, signature, WorkingCalendar.ZONE, Map.of());
    }
  }

  /** {@code routing.map.*}; see {@link MapTiles}. */
  record OfMap(
      @DefaultValue("") String tiles,
      @DefaultValue("© OpenStreetMap") String attribution,
      @DefaultValue("https://www.openstreetmap.org/copyright") URI licence) {

    Optional<MapTiles> mapTiles() {
      return tiles.isBlank()
          ? Optional.empty()
          : Optional.of(new MapTiles(tiles, attribution, licence));
    }
  }

  ReferenceFiles referenceFiles() {
    return reference == null ? ReferenceFiles.bundled() : ReferenceFiles.in(reference);
  }
}
