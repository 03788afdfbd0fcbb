/// What [evenkeel.app.GateTest] must see: ways out of the house beside the one gate.
@org.jspecify.annotations.NullMarked
package broken.gate;
