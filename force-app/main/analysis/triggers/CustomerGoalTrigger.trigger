trigger CustomerGoalTrigger on Customer_Goal__c(before insert, before update, before delete, after undelete) {
    new CustomerGoalHandler().run();
}
