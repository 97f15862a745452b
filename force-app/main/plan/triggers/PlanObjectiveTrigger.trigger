trigger PlanObjectiveTrigger on Plan_Objective__c(
    before insert,
    before update,
    before delete,
    after insert,
    after undelete
) {
    new PlanObjectiveHandler().run();
}
