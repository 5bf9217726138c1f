package id.aduan.routing.appointments;

final class InMemoryAppointmentsTest implements AppointmentsContract {
  private final Appointments appointments = new InMemoryAppointments();

  @Override
  public Appointments appointments() {
    return appointments;
  }
}
