trigger PersonalDataLogTrigger on Personal_Data_Log__c(before insert, before update, before delete) {
    new PersonalDataLogHandler().run();
}
